/** A stream of bytes, taken in lines and in pieces of a known size. */

export interface ByteReader {
  /** The next line as Latin-1, without its end; null at the end of the stream. Lines beyond 64 kB are cut. */
  line(): Promise<string | null>;
  /** The next bytes; fewer at the end of the stream. */
  take(count: number): Promise<Buffer>;
  /** How many of the bytes there were. */
  skip(count: number): Promise<number>;
}

const LONGEST_LINE = 65_536;

export function readBytes(stream: AsyncIterable<Uint8Array>): ByteReader {
  const pieces = stream[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();
  /** False at the end. What has been read is in `rest` before something that goes wrong is thrown. */
  const more = async (): Promise<boolean> => {
    const { value, done } = await pieces.next();
    if (done === true) return false;
    rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
    return true;
  };
  return {
    async line() {
      let end = rest.indexOf(10);
      while (end < 0 && rest.length < LONGEST_LINE && (await more())) end = rest.indexOf(10);
      if (end < 0 && rest.length === 0) return null;
      const to = end < 0 ? rest.length : end;
      const line = Buffer.from(rest.subarray(0, to)).toString('latin1').replace(/\r$/, '');
      rest = rest.subarray(to + 1);
      return line;
    },
    async take(count) {
      const taken: Uint8Array[] = [];
      let missing = count;
      while (missing > 0 && (rest.length > 0 || (await more()))) {
        const piece = rest.subarray(0, missing);
        taken.push(piece);
        missing -= piece.length;
        rest = rest.subarray(piece.length);
      }
      return Buffer.concat(taken);
    },
    async skip(count) {
      let missing = count;
      while (missing > 0 && (rest.length > 0 || (await more()))) {
        const passed = Math.min(missing, rest.length);
        missing -= passed;
        rest = rest.subarray(passed);
      }
      return count - missing;
    },
  };
}
