import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { FullConfig, Page, TestInfo } from '@playwright/test';

/** What the checker says of pages as they are on purpose. */
const onPurpose: { says: RegExp; because: string }[] = [
  {
    says: /^The “(table|rowgroup|row|rowheader|columnheader|cell)” role is unnecessary for element “\w+”\.$/,
    because: 'a narrow screen shows rows as blocks, and some browsers then take tables for text',
  },
  {
    says: /^The “role” attribute must not be used on a “(td|th|tr)” element which has a “table” ancestor/,
    because: 'the same: each has the role of its own element',
  },
];

const folder = (outputDir: string) => join(outputDir, 'markup');

/** Keeps the page as it is now, to be checked when all tests have run. */
export async function keepMarkup(page: Page, testInfo: TestInfo, name: string): Promise<void> {
  const kept = folder(testInfo.project.outputDir);
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${name}.html`), await page.content());
}

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: 'warning';
  url: string;
  message: string;
  extract?: string;
}

/** The Nu HTML checker reads all kept pages in one run, which starts its virtual machine once. */
export default function checkMarkup({ projects }: FullConfig): void {
  const kept = folder(projects[0]?.outputDir ?? '');
  if (!existsSync(kept)) {
    return;
  }
  const checker = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const pages = readdirSync(kept).map((name) => join(kept, name));
  // It needs a deep stack, and is done before compiling its code well would pay.
  const java = ['-Xss4m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', checker];
  const start = Date.now();
  const { error, stdout, stderr } = spawnSync('java', [...java, '--format', 'json', '--stdout', ...pages], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) {
    throw new Error(`Java cannot be started; \`cargo xtask test tools\` puts it in place. ${error}`);
  }
  if (!stdout) {
    throw new Error(`The Nu HTML checker failed: ${stderr}`);
  }
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  const findings = messages
    .filter(({ type, subType, message }) => (type !== 'info' || subType) && !onPurpose.some(({ says }) => says.test(message)))
    .map(({ url, message, extract }) => `${decodeURIComponent(basename(url))}: ${message} ${extract?.replace(/\s+/g, ' ')}`);
  console.log(`The markup of ${pages.length} pages was checked in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
  if (findings.length > 0) {
    throw new Error(`The Nu HTML checker found in the markup:\n${findings.join('\n')}`);
  }
}
