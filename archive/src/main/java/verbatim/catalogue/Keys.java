package verbatim.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import verbatim.text.PageKey;

/** Page keys in statements and rows. */
final class Keys {
    private Keys() {}

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
