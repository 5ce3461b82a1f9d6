import { framePage } from "./site/page_frame.js";

framePage("guides");
