/** What a plugin for one more editor is made of. */
export { analyzer, hold, release } from '../element/shared-analyzer.js';
export { WortlautFindings } from '../element/index.js';
export { readFragment } from '../input/fragment.js';
export { SlottedText } from '../element/slotted-text.js';
export { spanInView } from '../reading/spans.js';
export { EditorSession } from './session.js';
export { TextMarks } from './text-marks.js';
export { AnalyzerClient } from '../analyzer/client.js';
