/** Why a file can't be read. */

/** Carries the reason as a key, so that the page can say it in the reader's language. */
export class FileError extends Error {
  /**
   * @param {'unknownKind' | 'tooLarge' | 'notText' | 'empty'} reason
   * @param {string} file
   */
  constructor(reason, file) {
    super(`${file}: ${reason}`);
    this.reason = reason;
    this.file = file;
  }
}
