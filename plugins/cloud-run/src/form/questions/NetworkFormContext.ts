import { createContext, useContext } from 'react';
import { DraftChange, NetworkDraft } from '../model/NetworkDraft';
import { UnavailableOptions } from '../model/options';
import { AdviceByOption } from '../model/recommendations';

/** What every question of the network form shares. */
export interface NetworkForm {
  draft: NetworkDraft;
  change: (change: DraftChange) => void;
  unavailable: UnavailableOptions;
  advice: AdviceByOption;
  /** What is wrong with a choice, at once: another answer has ruled it out. */
  contradictionAt: (field: string) => string | undefined;
  /** What is wrong with an entry, once it has been left or the form was to go on. */
  errorAt: (field: string) => string | undefined;
  leave: (field: string) => void;
}

const NetworkFormContext = createContext<NetworkForm | undefined>(undefined);

/** Gives the questions below it what they share. */
export const NetworkFormProvider = NetworkFormContext.Provider;

/** What the questions of the network form share. */
export function useNetworkForm(): NetworkForm {
  const form = useContext(NetworkFormContext);
  if (!form) {
    throw new Error('A question of the network form stands outside of it');
  }
  return form;
}
