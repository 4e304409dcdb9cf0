/** Whether a URL names one file to read, such as a plan, and not a folder. */
export function isFileUrl(url: string): boolean {
  return /\.(tf|json|ya?ml)$/i.test(new URL(url).pathname);
}
