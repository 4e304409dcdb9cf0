const PYTHON = /\.pyi?$/;
const TERRAFORM = /\.(tf|tfvars)$/;

/**
 * Takes away what left-out conditional parts leave behind: blank lines at either end of the file,
 * and more than one in a row (two in Python, whose style asks for them), and in Terraform those next to a brace.
 */
export function tidyText(path: string, text: string): string {
  const longest = PYTHON.test(path) ? 2 : 1;
  const tidy = text
    .replace(/^(?:[ \t]*\r?\n)+/, '')
    .replace(/(?:\r?\n[ \t]*)*$/, '\n')
    .replace(/(\r?\n)(?:[ \t]*\r?\n){2,}/g, (blank, end: string) =>
      blank.split('\n').length - 2 > longest ? end.repeat(longest + 1) : blank,
    );
  return TERRAFORM.test(path)
    ? tidy
        .replace(/([{[(]\n)(?:[ \t]*\n)+/g, '$1')
        .replace(/\n(?:[ \t]*\n)+([ \t]*[}\])])/g, '\n$1')
    : tidy;
}
