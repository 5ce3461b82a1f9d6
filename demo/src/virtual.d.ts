declare module "virtual:tokens" {
  import type { ColorPair, Token } from "./studio/design/token.js";
  export const tokens: Token[];
  export const colorPairs: ColorPair[];
}

/** The address of a worker that is built apart. */
declare module "*?worker&url" {
  const url: string;
  export default url;
}
