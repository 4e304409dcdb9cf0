import { Alert, Button, Skeleton } from '@backstage/ui';
import { PreviewFile } from 'backstage-plugin-cloud-run-common';
import { useEffect, useRef, useState } from 'react';
import { LineIcon } from '../../components/LineIcon';
import { useFormText } from '../useFormText';
import { FileDialog } from './FileDialog';
import { addedPaths, foldersOf } from './fileTree';
import { PreviewFiles } from './usePreviewFiles';
import styles from './preview.module.css';

const FOLDER = 'M3 5h6l2 3h10v11H3Z';
const FILE = 'M6 3h8l4 4v14H6ZM14 3v4h4M9 12h6M9 16h6';

/** The files that the last change added, which are marked until the next one. */
function useAddedPaths(
  files: readonly PreviewFile[] | undefined,
): ReadonlySet<string> {
  const before = useRef<readonly PreviewFile[]>();
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (files) {
      setAdded(before.current ? addedPaths(before.current, files) : new Set());
      before.current = files;
    }
  }, [files]);
  return added;
}

function FileTree(props: {
  files: readonly PreviewFile[];
  onOpen: (file: PreviewFile) => void;
}) {
  const { t } = useFormText();
  const added = useAddedPaths(props.files);
  return (
    <div className={styles.tree}>
      {foldersOf(props.files).map(({ path, files }) => (
        <div key={path} className={styles.folder}>
          {path !== '' && (
            <span className={styles.folderName} aria-hidden="true">
              <LineIcon path={FOLDER} size={16} />
              {path}/
            </span>
          )}
          <ul
            className={styles.files}
            aria-label={t('form.preview.folder', {
              folder: path === '' ? t('form.preview.topFolder') : path,
            })}
          >
            {files.map(({ name, file }) => (
              <li key={file.path}>
                <button
                  type="button"
                  className={styles.file}
                  onClick={() => props.onOpen(file)}
                >
                  <LineIcon path={FILE} size={16} />
                  <span className={styles.fileName}>{name}</span>
                  {added.has(file.path) && (
                    <span className={styles.added}>
                      {t('form.preview.newFile')}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** The files that will come out; each opens to its text. */
export function FilesPreview(props: { preview: PreviewFiles }) {
  const { status, files, error, retry } = props.preview;
  const { t } = useFormText();
  const [opened, setOpened] = useState<string>();
  const file = files?.find(({ path }) => path === opened);
  return (
    <div className={styles.part} aria-busy={status === 'updating'}>
      <h4 className={styles.heading}>{t('form.preview.files')}</h4>
      {status === 'failed' && (
        <Alert
          status="warning"
          icon
          title={t('form.preview.filesFailed')}
          description={error?.message}
          customActions={
            <Button
              type="button"
              size="small"
              variant="secondary"
              onPress={retry}
            >
              {t('form.preview.filesRetry')}
            </Button>
          }
        />
      )}
      {status === 'updating' && (
        <p className={styles.note}>{t('form.preview.filesUpdating')}</p>
      )}
      {status === 'updating' && !files && <Skeleton height={120} />}
      {status === 'ready' && files && (
        <p className={styles.note}>
          {t('form.preview.filesCount', { count: files.length })}
        </p>
      )}
      {status === 'failed' && files && (
        <p className={styles.note}>{t('form.preview.filesStale')}</p>
      )}
      {files && (
        <div data-stale={status !== 'ready' || undefined}>
          <FileTree files={files} onOpen={({ path }) => setOpened(path)} />
        </div>
      )}
      <FileDialog file={file} onClose={() => setOpened(undefined)} />
    </div>
  );
}
