/** Called when what a run waits for may be free. */
export type Wake = () => void;

interface Place {
  readonly wake: Wake;
  readonly arrival: number;
}

/** Taken places kept at the front before they are dropped. */
const MOST_LEFT_BEHIND = 1_024;

/** Those who wait, each once, in the order they came; every step takes constant time, however many wait. */
export class WaitingLine {
  readonly #arrivals = new Map<Wake, number>();
  #places: Place[] = [];
  #first = 0;

  /** Stands at the end; whoever stands in line already keeps the place. */
  join(wake: Wake, arrival: number): void {
    if (this.#arrivals.has(wake)) return;
    this.#arrivals.set(wake, arrival);
    this.#places.push({ wake, arrival });
  }

  leave(wake: Wake): void {
    this.#arrivals.delete(wake);
  }

  /** The one who has waited longest, without taking it out of the line. */
  get first(): Place | undefined {
    for (; this.#first < this.#places.length; this.#first += 1) {
      const place = this.#places[this.#first] as Place;
      if (this.#arrivals.get(place.wake) === place.arrival) break;
    }
    if (this.#first > MOST_LEFT_BEHIND && this.#first * 2 > this.#places.length) {
      this.#places = this.#places.slice(this.#first);
      this.#first = 0;
    }
    return this.#places[this.#first];
  }
}
