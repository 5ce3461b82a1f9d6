// Written by build.mjs: what loads each of the package's files, which is base64 of deflated bytes.
export const data: Record<string, () => Promise<{ default: string }>>;
