/** Where there is no page, as when React renders on a server, the elements are names without a meaning. */
export const WortlautArticle = undefined;
export const WortlautFindings = undefined;
export const WortlautReader = undefined;

/** Nothing is loaded here. */
export function setAssetBase() {}
