/** Why an expression or block could not be read, and where. Never leaves the parser. */
export class ParseFailure extends Error {
  constructor(
    readonly offset: number,
    readonly summary: string,
    readonly detail: string,
  ) {
    super(summary);
    this.name = 'ParseFailure';
  }
}
