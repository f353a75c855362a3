package org.gavel.administration.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gavel.account.Actor;
import org.gavel.account.store.RoleEntity;
import org.gavel.administration.AdministratorsLeft;
import org.gavel.administration.GrantLimit;
import org.gavel.administration.Problem;
import org.gavel.administration.role.RoleRepository;
import org.gavel.audit.AuditWhat;
import org.gavel.settings.LiveSetting;

/** Refuses values of settings that are within their bounds and still not permitted. */
@ApplicationScoped
public class SettingRules {

    private final GrantLimit grantLimit;

    /**
     * Makes the bean.
     *
     * @param grantLimit tells which permissions the administrator may give
     */
    @Inject
    public SettingRules(GrantLimit grantLimit) {
        this.grantLimit = grantLimit;
    }

    /**
     * Checks a new value. Call it within the change, for each setting that changes.
     *
     * @param em the entity manager of the change's transaction
     * @param by the administrator
     * @param setting the setting
     * @param wanted the new value, which {@link LiveSetting#takes}
     * @param now when the change is made
     * @return problems whose field is the setting's key; empty when the value is accepted
     */
    public List<Problem> problems(EntityManager em, Actor by, LiveSetting setting, String wanted, Instant now) {
        return switch (setting) {
            case SWITCH_SIGN_IN -> switchSignIn(em, wanted, now);
            case SWITCH_SIGN_IN_ROLE -> wanted.equals("none") ? List.of() : role(em, by, wanted);
            default -> List.of();
        };
    }

    /** Refuses to end the sign-in by the switch when then nobody could manage accounts. */
    private static List<Problem> switchSignIn(EntityManager em, String wanted, Instant now) {
        return wanted.equals("false") && AdministratorsLeft.lasting(em, false, now) == 0
                ? List.of(Problem.of(LiveSetting.SWITCH_SIGN_IN.key(), "problem.lastSwitchAdministrator"))
                : List.of();
    }

    /** Refuses a role with permissions that the administrator lacks, because each account of the switch will get it. */
    private List<Problem> role(EntityManager em, Actor by, String wanted) {
        String key = LiveSetting.SWITCH_SIGN_IN_ROLE.key();
        Optional<RoleEntity> role = RoleRepository.named(em, wanted);
        return role.isEmpty()
                ? List.of(Problem.of(key, "problem.roleUnknown", wanted))
                : grantLimit.problems(by, RoleRepository.permissions(role.get()), AuditWhat.SETTINGS_CHANGE, key);
    }
}
