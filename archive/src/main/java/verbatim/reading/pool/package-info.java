/**
 * The local {@link verbatim.reading.Reader}: a pool of child processes.
 *
 * <ul>
 *   <li>{@link verbatim.reading.pool.ReaderPool}: the adapter;
 *   <li>{@link verbatim.reading.pool.ReaderSettings}: how many children, how much heap, how long a page may take.
 * </ul>
 *
 * <pre>{@code
 * try (Reader reader = new ReaderPool(ReaderSettings.standard())) { … }
 * }</pre>
 *
 * <p>A page that crashes, hangs or outgrows its child is tried once more in a fresh child, and then fails with its reason. Children die when their
 * parent does, however that ends. Only {@code Main} makes a pool.
 */
@NullMarked
package verbatim.reading.pool;

import org.jspecify.annotations.NullMarked;
