declare module "virtual:tokens" {
  import type { ColorPair, Token } from "./studio/design/token.js";
  export const tokens: Token[];
  export const colorPairs: ColorPair[];
}
