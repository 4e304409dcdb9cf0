import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { toolEnvironment } from './environment.mjs';

describe('toolEnvironment', () => {
  it('drops what npm and Yarn add, and keeps what a person sets', () => {
    assert.deepEqual(
      toolEnvironment(
        {
          BERRY_BIN_FOLDER: '/tmp/berry',
          HOME: '/home/ada',
          HTTPS_PROXY: 'http://proxy.example',
          INIT_CWD: '/home/ada/portal/docs',
          PATH: '/usr/bin',
          npm_command: 'test',
          npm_config_cafile: '/etc/ca.pem',
          npm_config_local_prefix: '/elsewhere',
          npm_config_prefix: '/usr',
          npm_config_user_agent: 'npm/11',
          npm_lifecycle_event: 'test',
          npm_package_json: '/elsewhere/package.json',
        },
        [],
      ),
      {
        HOME: '/home/ada',
        HTTPS_PROXY: 'http://proxy.example',
        INIT_CWD: '/home/ada/portal/docs',
        PATH: '/usr/bin',
        npm_config_cafile: '/etc/ca.pem',
      },
    );
  });

  it('puts the chosen tools first, whatever the path is called', () => {
    const join = (...folders) => folders.join(path.delimiter);
    assert.deepEqual(
      toolEnvironment({ Path: 'C:\\Windows' }, ['node', 'bin']),
      {
        Path: join('node', 'bin', 'C:\\Windows'),
      },
    );
    assert.deepEqual(toolEnvironment({}, ['node']), { PATH: 'node' });
  });
});
