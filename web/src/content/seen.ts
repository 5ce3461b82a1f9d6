const shown = /[^\s\p{Cc}\p{Cf}\p{DI}]/u;

/** Whether anything of a text is seen: more than spaces, soft hyphens, joiners and direction marks. */
export const isSeen = (text: string | undefined): boolean => shown.test(text ?? "");
