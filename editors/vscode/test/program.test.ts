import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startCommand } from '../src/program/command.ts';
import { type Failure, failureText } from '../src/program/failure.ts';
import { find, type Surroundings } from '../src/program/find.ts';
import { LastWords } from '../src/program/lastWords.ts';
import { Restarts } from '../src/program/restarts.ts';
import { english } from './fakes/words.ts';

function linux(...programs: string[]): Surroundings {
  return { platform: 'linux', home: '/home/anna', searchPath: '/usr/local/bin:/usr/bin', folder: '/site', isProgram: file => programs.includes(file) };
}

function windows(...programs: string[]): Surroundings {
  return { platform: 'win32', home: 'C:\\Users\\Анна', searchPath: '"C:\\Program Files\\medlint";D:\\bin', folder: 'D:\\site', isProgram: file => programs.includes(file) };
}

test('a bare name is looked for in the folders of PATH, in their order', () => {
  assert.deepEqual(find('medlint', linux('/usr/bin/medlint')), { file: '/usr/bin/medlint' });
  assert.deepEqual(find('medlint', linux('/usr/bin/medlint', '/usr/local/bin/medlint')), { file: '/usr/local/bin/medlint' });
  assert.deepEqual(find('medlint', linux('/site/medlint')), { missing: 'name', tried: 'medlint' });
});

test('a bare name is never found in the current folder', () => {
  const anything = { isProgram: () => true };
  assert.deepEqual(find('medlint', { ...linux(), ...anything, searchPath: ':.:bin::/usr/bin' }), { file: '/usr/bin/medlint' });
  assert.deepEqual(find('medlint', { ...windows(), ...anything, searchPath: '.;bin;;' }), { missing: 'name', tried: 'medlint' });
});

test('a path may begin with the home folder, or with the folder of the workspace', () => {
  assert.deepEqual(find('/opt/medlint/bin/medlint', linux('/opt/medlint/bin/medlint')), { file: '/opt/medlint/bin/medlint' });
  assert.deepEqual(find('~/medlint/bin/medlint', linux('/home/anna/medlint/bin/medlint')), { file: '/home/anna/medlint/bin/medlint' });
  assert.deepEqual(find('./medlint', linux('/site/medlint')), { file: '/site/medlint' });
  assert.deepEqual(find('~medlint/x', linux('/site/~medlint/x')), { file: '/site/~medlint/x' });
  assert.deepEqual(find('/opt/medlint', linux()), { missing: 'file', tried: '/opt/medlint' });
  const nowhere = linux();
  delete nowhere.folder;
  assert.deepEqual(find('bin/medlint', nowhere), { missing: 'folder', tried: 'bin/medlint' });
});

test('Windows runs only files whose names say so', () => {
  assert.deepEqual(find('medlint', windows('C:\\Program Files\\medlint\\medlint.cmd')), { file: 'C:\\Program Files\\medlint\\medlint.cmd' });
  assert.deepEqual(find('medlint', windows('D:\\bin\\medlint', 'D:\\bin\\medlint.exe')), { file: 'D:\\bin\\medlint.exe' });
  assert.deepEqual(find('~\\medlint\\bin\\medlint', windows('C:\\Users\\Анна\\medlint\\bin\\medlint.cmd')), { file: 'C:\\Users\\Анна\\medlint\\bin\\medlint.cmd' });
  assert.deepEqual(find('D:/m/medlint.CMD', windows('D:\\m\\medlint.CMD')), { file: 'D:\\m\\medlint.CMD' });
  assert.deepEqual(find('D:\\m\\medlint', windows('D:\\m\\medlint')), { missing: 'file', tried: 'D:\\m\\medlint' });
});

test('a program is started as it is', () => {
  assert.deepEqual(startCommand('/usr/bin/medlint', 'linux'), { file: '/usr/bin/medlint', args: ['lsp'], verbatim: false });
  assert.deepEqual(startCommand('/opt/medlint.cmd', 'darwin'), { file: '/opt/medlint.cmd', args: ['lsp'], verbatim: false });
  assert.deepEqual(startCommand('D:\\medlint.exe', 'win32'), { file: 'D:\\medlint.exe', args: ['lsp'], verbatim: false });
});

test('a script of Windows is started by the shell, and no sign of its path means anything to the shell', () => {
  const { file, args, verbatim } = startCommand('C:\\R&D (new)\\50%PATH%^!\\medlint.cmd', 'win32', 'C:\\Windows\\cmd.exe');
  assert.equal(file, 'C:\\Windows\\cmd.exe');
  assert.equal(verbatim, true);
  assert.deepEqual(args, ['/d', '/v:off', '/s', '/c', '"C:\\R^&D^ ^(new^)\\50^%PATH^%^^^!\\medlint.cmd lsp"']);
  assert.equal(startCommand('D:\\m.BAT', 'win32').file, 'cmd.exe');
});

test('of all that a program said, its last lines are kept, without colours', () => {
  const words = new LastWords();
  assert.equal(words.text(), '');
  words.add('\u001b[31mmed');
  words.add('lint: раз\u001b[0m\r\n\n');
  assert.equal(words.text(), 'medlint: раз');
  words.add('а\nб\nв\nг\nд\n');
  assert.equal(words.text(), 'а\nб\nв\nг\nд');
  words.add('x'.repeat(5000));
  assert.equal(words.text(), 'x'.repeat(300) + '…');
});

test('three restarts in three minutes, and then no more until some are long ago', () => {
  const restarts = new Restarts();
  assert.deepEqual([0, 1000, 2000, 3000, 179_999].map(now => restarts.allows(now)), [true, true, true, false, false]);
  assert.deepEqual([180_000, 180_001].map(now => restarts.allows(now)), [true, false]);
  restarts.forget();
  assert.equal(restarts.allows(180_002), true);
});

test('a failure says what was tried, why it failed and what to do', () => {
  const how = { code: 2, signal: null };
  const said: [Failure, RegExp][] = [
    [{ missing: 'name', tried: 'medlint' }, /^Texts are not checked: .*“medlint” is in no folder of PATH\. Install medlint, or write in the setting medlint\.path/],
    [{ missing: 'file', tried: '/x/medlint' }, /there is no program \/x\/medlint\. Correct the setting/],
    [{ missing: 'folder', tried: './medlint' }, /no folder is open\. Write the whole path\.$/],
    [{ notStarted: '/x', error: 'EACCES' }, /\/x could not be started \(EACCES\)/],
    [{ ended: '/x', how, lastWords: 'Нет Java', atOnce: true }, /\/x lsp ended at once \(exit code 2\)\. .*older.* Its last words: Нет Java$/],
    [{ ended: '/x', how: { code: null, signal: 'SIGSEGV' }, lastWords: '', atOnce: false }, /again and again \(signal SIGSEGV\)\. .*once more\.$/],
    [{ refused: '/x', error: 'no header', lastWords: '' }, /\/x was started, but it does not answer as medlint does \(no header\)/],
  ];
  for (const [failure, words] of said) {
    assert.match(failureText(failure, english), words);
  }
});
