// Names out of a line such as "By Jane Doe and Ali Noor".

export const byWord = /^(?:by|par|von|por|di|door|av|yazan|haber|بقلم|كتب|نوشتهٔ?|نویسنده|מאת)(?:\s*:\s*|\s+)/i;
export const betweenNames = /\s*(?:[,;·|•&،]|\s(?:and|et|und|ve|y|e|en|و)\s)\s*/i;
export const occupation = /correspondent|editor|reporter|writer|journalist|columnist|rédact|journaliste|muhabir|@/i;

export const longestName = 120;
