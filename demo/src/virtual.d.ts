declare module "virtual:tokens" {
  import type { Token } from "./studio/design/token.js";
  const tokens: Token[];
  export default tokens;
}
