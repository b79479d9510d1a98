// Called by Maven at every build: brings the packages and `dist` up to date, and does nothing when they are.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(here, ...parts);
const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newest(path) {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  // The folder's own time tells of removed files.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), own.mtimeMs);
}

function run(what, command, args) {
  console.log(`[ui] ${what}`);
  const done = spawnSync(command, args, { cwd: here, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status === 0) return;
  console.error(
    done.error ? `[ui] ${command} cannot be started: ${done.error.message}` : done.stdout + done.stderr,
  );
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `[ui] Node 20.19 or newer is needed to build the user interface; this is ${process.version}.`,
  );
  process.exit(1);
}

if (changed(at('package-lock.json')) > changed(at('node_modules', '.package-lock.json'))) {
  run('installing packages (npm ci)', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

const inputs = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
if (Math.max(...inputs.map((input) => newest(at(input)))) > changed(at('dist', 'index.html'))) {
  run('building the pages (vite build)', process.execPath, [
    at('node_modules', 'vite', 'bin', 'vite.js'),
    'build',
  ]);
}
