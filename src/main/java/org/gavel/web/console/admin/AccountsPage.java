package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gavel.account.AccountKind;
import org.gavel.account.store.TableLook;
import org.gavel.administration.account.AccountAdministration;
import org.gavel.administration.account.AccountFilter;
import org.gavel.administration.account.AccountOrder;
import org.gavel.administration.account.AccountPage;
import org.gavel.administration.account.AccountView;
import org.gavel.web.console.LazyTable;
import org.gavel.web.console.TableMemory;
import org.gavel.web.console.TableQuery;

/** The page of all accounts. The database sorts, filters and counts them. */
@Named("accounts")
@ViewScoped
public class AccountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ACTIVE = "active";
    private static final String INACTIVE = "inactive";

    /** At first the table shows active accounts only. */
    private static final TableLook USUAL = new TableLook("name", false, 25, Set.of(), Map.of("state", ACTIVE));

    private AccountAdministration administration;
    private AdminContext at;
    private LazyTable<AccountView> table;

    @Inject
    AccountsPage(AccountAdministration administration, AdminContext at, TableMemory memory) {
        this.administration = administration;
        this.at = at;
        this.table = new Accounts(memory);
    }

    /** {@return the table of accounts} */
    public LazyTable<AccountView> getTable() {
        return table;
    }

    /** {@return the choices of the filter of the state, as the last parts of their messages' keys} */
    public List<String> getStates() {
        return List.of(ACTIVE, INACTIVE);
    }

    /** {@return the choices of the filter of the kind} */
    public AccountKind[] getKinds() {
        return AccountKind.values();
    }

    /**
     * {@return the address of an account's form, relative to the pages of the administration}
     *
     * @param login the account's login
     */
    public String form(String login) {
        return "account?login=" + URLEncoder.encode(login, StandardCharsets.UTF_8);
    }

    private AccountPage page(Map<String, String> filters, AccountOrder order, int first, int most) {
        return administration.page(at.actor(), filter(filters), order, first, most);
    }

    private static AccountFilter filter(Map<String, String> filters) {
        String state = filters.getOrDefault("state", "");
        return new AccountFilter(
                filters.getOrDefault("name", ""),
                kind(filters.getOrDefault("kind", "")),
                state.equals(ACTIVE) ? Boolean.TRUE : state.equals(INACTIVE) ? Boolean.FALSE : null,
                filters.getOrDefault("grants", ""));
    }

    private static AccountKind kind(String name) {
        return List.of(AccountKind.values()).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static AccountOrder order(TableQuery query) {
        AccountOrder.By by = switch (query.sortedBy()) {
            case "login" -> AccountOrder.By.LOGIN;
            case "kind" -> AccountOrder.By.KIND;
            case "lastSignIn" -> AccountOrder.By.LAST_SIGN_IN;
            default -> AccountOrder.By.NAME;
        };
        return new AccountOrder(by, query.descending());
    }

    /** The table. */
    private final class Accounts extends LazyTable<AccountView> {

        private static final long serialVersionUID = 1L;

        Accounts(TableMemory memory) {
            super(memory, "accounts", List.of("name", "login", "kind", "grants", "lastSignIn", "state"), USUAL);
        }

        @Override
        protected int total(Map<String, String> filters) {
            return page(filters, AccountOrder.BY_LOGIN, 0, 1).total();
        }

        @Override
        protected List<AccountView> read(TableQuery query) {
            return page(query.filters(), order(query), query.first(), query.rows())
                    .accounts();
        }
    }
}
