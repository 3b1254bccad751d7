package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import tools.jackson.databind.json.JsonMapper;
import verbatim.text.PageKey;

/** Page keys in statements and rows. */
final class Keys {
    /** From the pages {@code p} of {@code :keys}, which are {@link #json}, in the order of {@code k.key}. */
    static final String PAGES = """
            from json_each(:keys) k join page p on p.document = k.value ->> 'document' and p.version = k.value ->> 'version'
                and p.page = k.value ->> 'page'
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Keys() {}

    static String json(List<PageKey> keys) {
        return JSON.writeValueAsString(keys);
    }

    static List<PageKey> seen(Sight sight, List<PageKey> keys) {
        return keys.stream().filter(sight::sees).toList();
    }

    static <S extends SqlStatement<S>> S bind(S statement, PageKey key) {
        return statement
                .bind("document", key.document())
                .bind("version", key.version())
                .bind("page", key.page());
    }

    static PageKey key(ResultSet row) throws SQLException {
        return new PageKey(row.getString("document"), row.getInt("version"), row.getInt("page"));
    }
}
