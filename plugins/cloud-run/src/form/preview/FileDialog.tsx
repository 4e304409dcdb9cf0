import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { PreviewFile } from 'backstage-plugin-cloud-run-common';
import { useFormText } from '../useFormText';
import styles from './preview.module.css';

/** The text of one file. */
export function FileDialog(props: {
  file: PreviewFile | undefined;
  onClose: () => void;
}) {
  const { file, onClose } = props;
  const { t } = useFormText();
  return (
    <Dialog
      isOpen={file !== undefined}
      isDismissable
      onOpenChange={isOpen => {
        if (!isOpen) {
          onClose();
        }
      }}
      width={960}
    >
      <DialogHeader>{file?.path}</DialogHeader>
      <DialogBody>
        {file?.text === undefined ? (
          <p className={styles.note}>{t('form.preview.binary')}</p>
        ) : (
          <pre className={styles.code}>
            <code>{file.text}</code>
          </pre>
        )}
      </DialogBody>
      <DialogFooter>
        <Button type="button" variant="secondary" onPress={onClose}>
          {t('form.preview.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
