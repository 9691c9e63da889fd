package id.pandu.gateway.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Refuses to start as a role that could change the audit log: what it can rewrite proves nothing. */
@Component
final class AuditRoleCheck implements InitializingBean {

    private static final String TABLES =
            "SELECT c.oid, c.relowner, n.nspowner FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE c.relname IN ('audit_entry', 'audit_subject', 'audit_seal', 'audit_checkpoint')"
                    + " AND n.nspname = current_schema()";

    private final JdbcTemplate database;

    AuditRoleCheck(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        questions().forEach((reason, question) -> {
            if (!Boolean.FALSE.equals(database.queryForObject(question, Boolean.class))) {
                throw new UnsafeRoleException("The role that the application logs in as " + reason + ".");
            }
        });
    }

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("is a superuser", "SELECT rolsuper FROM pg_roles WHERE rolname = current_user");
        questions.put(
                "owns the audit tables or their schema, or belongs to the role that does",
                anyTable(
                        "pg_has_role(current_user, relowner, 'MEMBER') OR pg_has_role(current_user, nspowner, 'MEMBER')"));
        questions.put(
                "may change or delete audit entries",
                anyTable(
                        "has_any_column_privilege(oid, 'UPDATE') OR has_table_privilege(oid, 'DELETE, TRUNCATE, TRIGGER')"));
        questions.put("cannot find the audit tables", "SELECT count(*) <> 4 FROM (" + TABLES + ") t");
        return questions;
    }

    private static String anyTable(String condition) {
        return "SELECT coalesce(bool_or(" + condition + "), false) FROM (" + TABLES + ") t";
    }
}
