package verbatim.reading.pool;

import org.junit.jupiter.api.AfterAll;
import verbatim.reading.Reader;
import verbatim.reading.ReaderContract;

class ReaderPoolTest extends ReaderContract {
    private static final Reader POOL = new ReaderPool(ReaderSettings.standard().withProcesses(1));

    @Override
    protected Reader reader() {
        return POOL;
    }

    @AfterAll
    static void close() {
        POOL.close();
    }
}
