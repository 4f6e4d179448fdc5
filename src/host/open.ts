/** Opens a file or address in the user's own browser. */
import { spawn } from 'node:child_process';

/** False when the system has no program for it. */
export async function openInBrowser(target: string, platform: string = process.platform): Promise<boolean> {
  const [program, ...args] = opener(platform, target);
  return new Promise((resolve) => {
    const child = spawn(program as string, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

function opener(platform: string, target: string): string[] {
  if (platform === 'darwin') return ['open', target];
  // `start` takes its first quoted argument for the window's title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', target];
  return ['xdg-open', target];
}
