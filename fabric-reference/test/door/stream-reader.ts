/** Reads one piece of a stream after another; null at its end. */
export function reader(response: Response): () => Promise<string | null> {
  const pieces = response.body?.getReader();
  return async () => {
    const step = await pieces?.read();
    return step?.value === undefined ? null : new TextDecoder().decode(step.value);
  };
}
