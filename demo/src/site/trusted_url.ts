interface Policy {
  createScriptURL(url: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/** The page's own scripts for workers, which a page that requires Trusted Types takes from a policy alone. */
export function trustedUrl(own: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy("article-card-demo", { createScriptURL: (url) => url });
  return policy?.createScriptURL(own) ?? own;
}
