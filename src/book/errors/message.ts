/** A stretch of a message: as it always is, or a variable part. */
export interface MessagePart {
  text: string;
  isVariable: boolean;
}

/** The parts of a message in which variable parts stand in angle brackets: `ref <image>: not found`. */
export function partsOf(message: string): MessagePart[] {
  return message
    .split(/(<[a-z][a-z0-9-]*>)/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isVariable: /^<[a-z][a-z0-9-]*>$/.test(text) }));
}
