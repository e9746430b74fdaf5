/** The page's own style, for shadow trees. */
import tokens from '../styles/tokens.css' with { type: 'css' };
import reader from '../styles/reader.css' with { type: 'css' };
import controls from '../styles/controls.css' with { type: 'css' };
import article from '../styles/article.css' with { type: 'css' };
import highlights from '../styles/highlights.css' with { type: 'css' };
import marks from '../styles/marks.css' with { type: 'css' };
import findings from '../styles/findings.css' with { type: 'css' };
import corrections from '../styles/corrections.css' with { type: 'css' };
import overview from '../styles/overview.css' with { type: 'css' };
import forcedColors from '../styles/forced-colors.css' with { type: 'css' };
import library from '../styles/library.css' with { type: 'css' };
import print from '../styles/print.css' with { type: 'css' };
import element from './element.css' with { type: 'css' };

/** In the order of the cascade. */
export const STYLE = [tokens, reader, controls, article, highlights, marks, findings, corrections, overview, library, forcedColors, print, element];
