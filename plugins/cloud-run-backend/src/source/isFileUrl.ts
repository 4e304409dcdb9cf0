/** Whether a URL names one file to read, which is a plan or a manifest, and not a folder. */
export function isFileUrl(url: string): boolean {
  return /\.(json|ya?ml)$/i.test(new URL(url).pathname);
}

/** What is read for a URL: the files of a Terraform module are one, so that one of them stands for its folder. */
export function readUrlOf(url: URL): URL {
  return /\.tf(\.json)?$/i.test(url.pathname) ? new URL('./', url) : url;
}
