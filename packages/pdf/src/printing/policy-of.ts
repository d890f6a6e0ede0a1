/**
 * The content security policy that a document lays on itself, where it says so as our templates do and commands the browser nothing else
 * (`http-equiv`): what stays in force on a page when another document is written into it. Undefined where that is not certain.
 */
export function policyOf(html: string): string | undefined {
  const policy = head.exec(html)?.[1]
  return html.match(/http-equiv/gi)?.length === 1 ? policy : undefined
}

const head =
  /^<!doctype html>\s*<html[^<>]*>\s*<head>\s*<meta charset="utf-8">\s*(?:<meta name="viewport" content="[^"]*">\s*)?<meta http-equiv="Content-Security-Policy" content="([^"]*)">/
