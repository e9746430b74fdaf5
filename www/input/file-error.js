/** Why a file can't be read. */

/**
 * - `unknownKind`: no kind that we know; `otherOffice`: a kind of another office program, `oldWord`: a Word document of
 *   before 2007, whatever its name says
 * - `tooLarge`: the file; `tooMuch`: what it unpacks to, or its text; `tooSlow`: the time it takes
 * - `password`: it is encrypted; `scan`: a PDF of pictures; `empty`: no text
 * - `notLoaded`: our own part that reads such files could not be loaded, as on a page of an older version
 * - `notText`: neither text nor what its name says; `noWords`: text without words, such as data; `damaged`: anything else
 * @typedef {'unknownKind' | 'otherOffice' | 'oldWord' | 'tooLarge' | 'tooMuch' | 'tooSlow' | 'password' | 'scan' | 'empty' | 'notLoaded' | 'notText' | 'noWords' | 'damaged'} FileFault
 */

/** Carries the reason as a key, so that the page can say it in the reader's language. */
export class FileError extends Error {
  /**
   * @param {FileFault} reason
   * @param {string} file
   */
  constructor(reason, file) {
    super(`${file}: ${reason}`);
    this.reason = reason;
    this.file = file;
  }
}
