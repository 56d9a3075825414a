/**
 * The question before the first run. The answer is compared and forgotten: nothing is stored.
 * `onAnswer` gets the chosen value, shows what really happens and returns the sentence that
 * compares both.
 */
export function joinPredict(
  root: HTMLElement,
  signal: AbortSignal,
  onAnswer: (choice: string) => string,
): { close: () => void } {
  const question = root.querySelector<HTMLFieldSetElement>('[data-predict]');
  const answer = question?.querySelector<HTMLElement>('.sim-answer');
  const skip = question?.querySelector<HTMLButtonElement>('[data-skip]');
  if (!question || !answer || !skip) throw new Error('A simulator needs <Predict> in its markup.');

  const close = (): void => {
    question.hidden = true;
  };
  question.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      answer.textContent = onAnswer(target.value);
      // The answer takes the room of the choices that were not taken.
      for (const label of question.querySelectorAll('label')) {
        label.hidden = !label.contains(target);
      }
      skip.textContent = 'Close';
    },
    { signal },
  );
  skip.addEventListener(
    'click',
    () => {
      close();
      // The button is gone; the simulator itself takes the focus, so that nobody loses the place.
      root.tabIndex = -1;
      root.focus({ preventScroll: true });
    },
    { signal },
  );
  return { close };
}
