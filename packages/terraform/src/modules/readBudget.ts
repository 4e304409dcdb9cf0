import { BoundedFiles } from './boundedFiles';
import { ReadLimits } from './limits';

/** The clock is looked at once in so many expressions. */
const EXPRESSIONS_PER_LOOK = 32;

/** What all that one reader evaluates may cost together. */
export class ReadBudget {
  private evaluations = 0;
  private instances = 0;
  private nextLook = 0;
  private isTimeUp = false;

  constructor(
    private readonly files: BoundedFiles,
    readonly limits: ReadLimits = files.limits,
  ) {}

  /** Counts work; the bound that is reached where none is left. */
  spend(amount: number): keyof ReadLimits | undefined {
    this.evaluations += amount;
    if (this.evaluations > this.limits.evaluations) {
      return 'evaluations';
    }
    if (!this.isTimeUp && this.evaluations >= this.nextLook) {
      this.nextLook = this.evaluations + EXPRESSIONS_PER_LOOK;
      this.isTimeUp = this.files.isTimeUp();
    }
    return this.isTimeUp ? 'milliseconds' : undefined;
  }

  /** Counts instances; false where there would be too many. A negative number gives some back. */
  takeInstances(count: number): boolean {
    if (this.instances + count > this.limits.instances) {
      return false;
    }
    this.instances += count;
    return true;
  }
}
