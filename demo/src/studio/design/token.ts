/** One design token, as demo/plugins/token_list.mjs reads it off the schema and the core's own list. */
export interface Token {
  /** `typography.body.fontSize` */
  path: string;
  kind: TokenKind;
  /** Has a value for narrow, medium and wide cards each. */
  steps: boolean;
  least?: number;
  most?: number;
  /** As the list of tokens writes it; absent where a role's table does not tell. */
  builtIn?: string;
  options?: string[];
}

export type TokenKind =
  | "color"
  | "dimension"
  | "duration"
  | "number"
  | "count"
  | "flag"
  | "wrap"
  | "align"
  | "hyphens"
  | "fit"
  | "features"
  | "letterSpacing"
  | "fontWeight"
  | "fontFamily"
  | "cubicBezier"
  | "shadow"
  | "gradient"
  | "border";

/** An ink, the ground that it stands on, and the contrast that it needs there. Both are paths of tokens. */
export interface ColorPair {
  ink: string;
  ground: string;
  needed: number;
}
