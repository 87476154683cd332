import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { appDir } from '../../helpers/dateline';

const compiled = path.join(appDir, 'dist/src/database/aborted-transactions.js');

/** Runs a process with Dateline's handler in which nobody waits for a rejection with this SQLSTATE. */
function runWithLooseRejection(code: string) {
  const script = `
    require(${JSON.stringify(compiled)}).ignoreEchoesOfFailedTransactions();
    Promise.reject(Object.assign(new Error('a statement failed'), { code: ${JSON.stringify(code)} }));
    setTimeout(() => console.log('still up'), 50);`;
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
}

describe('a statement whose failure nobody waits for', () => {
  it('doesn’t end the process when another in its transaction failed before it', () => {
    expect(runWithLooseRejection('25P02')).toMatchObject({ status: 0, stdout: 'still up\n' });
  });

  it('does when it failed by itself', () => {
    const { status, stdout, stderr } = runWithLooseRejection('42P01');
    expect([status === 0, stdout]).toEqual([false, '']);
    expect(stderr).toContain('a statement failed');
  });
});
