/**
 * Measures search and verification over real pages: {@code CandidateBench} the index alone, {@code SpeedBench} whole judgements beside what they are
 * compared with. Each prints its figures with date, machine and command; {@code bench/README.md} keeps them.
 */
@NullMarked
package verbatim.bench.search;

import org.jspecify.annotations.NullMarked;
