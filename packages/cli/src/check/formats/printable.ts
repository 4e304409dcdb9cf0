/** A text of which a terminal takes nothing for an instruction: what would be one is shown as a mark. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '\ufffd');
}
