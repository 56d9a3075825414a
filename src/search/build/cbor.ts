/** What Pagefind's index files are made of. */
export type Value = number | string | Value[] | Written;

/** A value as CBOR already. */
type Written = Buffer;

/**
 * Reads one value of CBOR, as far as Pagefind uses it: whole numbers, texts and arrays. Arrays that
 * stand in `depth` others are left as they are written.
 * Throws on anything else.
 * @see https://www.rfc-editor.org/rfc/rfc8949
 */
export function readCbor(bytes: Buffer, depth = Infinity): Value {
  let at = 0;
  let type = 0;
  const value = read(depth);
  if (at !== bytes.length) throw new Error(`CBOR: ${bytes.length - at} bytes after the value`);
  return value;

  function read(below: number): Value {
    const start = at;
    const size = readHead();
    if (type === 0) return size;
    if (type === 1) return -1 - size;
    if (type === 3) {
      at += size;
      return bytes.toString('utf8', at - size, at);
    }
    if (below === 0) {
      skip(size);
      return bytes.subarray(start, at);
    }
    const list: Value[] = [];
    for (let left = size; left > 0 && !isEnd(size); left -= 1) list.push(read(below - 1));
    return list;
  }

  /** Passes over the values of an array. */
  function skip(count: number): void {
    for (let left = count; left > 0 && !isEnd(count); left -= 1) {
      const size = readHead();
      if (type === 3) at += size;
      if (type === 4) skip(size);
    }
  }

  /** Sets `type` and gives the number, or the size of what follows; of an open array, Infinity. */
  function readHead(): number {
    const head = bytes.readUInt8(at++);
    type = head >> 5;
    const isOpen = (head & 31) === 31;
    const isKnown = isOpen ? type === 4 : [0, 1, 3, 4].includes(type);
    if (!isKnown) throw new Error(`CBOR: unexpected byte ${head} at ${at - 1}`);
    return isOpen ? Infinity : readSize(head & 31);
  }

  /** Whether an open array ends here. */
  function isEnd(size: number): boolean {
    if (size !== Infinity || bytes.readUInt8(at) !== 0xff) return false;
    at += 1;
    return true;
  }

  function readSize(short: number): number {
    if (short < 24) return short;
    const width = 2 ** (short - 24);
    if (width > 4) throw new Error(`CBOR: a number of ${width} bytes at ${at - 1}`);
    at += width;
    return bytes.readUIntBE(at - width, width);
  }
}

/** Writes what `readCbor` reads, each number as short as it can be. */
export function writeCbor(value: Value): Buffer {
  const parts: Buffer[] = [];
  write(value);
  return Buffer.concat(parts);

  function write(one: Value): void {
    if (typeof one === 'number') {
      writeHead(one < 0 ? 1 : 0, one < 0 ? -1 - one : one);
    } else if (typeof one === 'string') {
      const text = Buffer.from(one);
      writeHead(3, text.length);
      parts.push(text);
    } else if (Buffer.isBuffer(one)) {
      parts.push(one);
    } else {
      writeHead(4, one.length);
      for (const item of one) write(item);
    }
  }

  function writeHead(type: number, size: number): void {
    const width = size < 24 ? 0 : size < 0x100 ? 1 : size < 0x1_0000 ? 2 : 4;
    const head = Buffer.alloc(1 + width);
    head.writeUInt8((type << 5) | (width === 0 ? size : 23 + Math.log2(width) + 1));
    if (width > 0) head.writeUIntBE(size, 1, width);
    parts.push(head);
  }
}
