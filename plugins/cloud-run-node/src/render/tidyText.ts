const PYTHON = /\.pyi?$/;
const TERRAFORM = /\.(tf|tfvars)$/;

const isBlank = (line: string) => line.trim() === '';

/** Whether a blank line between these two has a reason to be there. */
function separates(path: string, before: string, after: string): boolean {
  return !(
    TERRAFORM.test(path) &&
    (/[{[(]\s*$/.test(before) || /^\s*[}\])]/.test(after))
  );
}

/**
 * Takes away what left-out conditional parts leave behind: blank lines at either end of the file,
 * and more than one in a row (two in Python, whose style asks for them), and in Terraform those next to a brace.
 */
export function tidyText(path: string, text: string): string {
  const longest = PYTHON.test(path) ? 2 : 1;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const tidy: string[] = [];
  let blank = 0;
  for (const line of text.split(/\r?\n/)) {
    if (isBlank(line)) {
      blank += 1;
    } else {
      const before = tidy.at(-1);
      if (before !== undefined && separates(path, before, line)) {
        tidy.push(...Array(Math.min(blank, longest)).fill(''));
      }
      tidy.push(line);
      blank = 0;
    }
  }
  return tidy.map(line => line + end).join('');
}
