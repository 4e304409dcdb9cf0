import { asksForVpc } from '../model/questions';
import { AuthQuestion } from './AuthQuestion';
import { EgressQuestion } from './EgressQuestion';
import { IngressQuestion } from './IngressQuestion';
import { useNetworkForm } from './NetworkFormContext';
import { VpcQuestion } from './VpcQuestion';
import styles from './questions.module.css';

/** The three questions, and the network that some of their answers need. */
export function NetworkQuestions() {
  const { draft } = useNetworkForm();
  return (
    <div className={styles.questions}>
      <IngressQuestion />
      <AuthQuestion />
      <EgressQuestion />
      {asksForVpc(draft) && <VpcQuestion />}
    </div>
  );
}
