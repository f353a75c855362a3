package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.event.PhaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gavel.web.console.OwnSessions.Shown;
import org.junit.jupiter.api.Test;

/** Faces finds the row of a button by its place; so a postback gets the rows that its page showed, whatever the sessions are by then. */
class AButtonActsOnTheSessionThatWasShownTest {

    private static final Shown OWN = session("own", true);
    private static final Shown PHONE = session("phone", false);
    private static final Shown TABLET = session("tablet", false);

    private final List<Shown> present = new ArrayList<>(List.of(OWN, PHONE));
    private final Request request = new Request();

    @Test
    void theRowsOfThePageAreThereAtThePostback() {
        SessionTable table = table();
        draw(table);

        present.add(1, TABLET);
        request.begin(PhaseId.APPLY_REQUEST_VALUES);

        assertThat(table.getWrappedData()).isNull();
        assertThat(table.count(Map.of())).isEqualTo(2);
        assertThat(read(table)).containsExactly(OWN, PHONE);
        assertThat(table.getWrappedData()).containsExactly(OWN, PHONE);
    }

    /** The state lies in the page, and a person may go back to an earlier one. */
    @Test
    void theStateOfThePageCounts() {
        SessionTable table = table();
        draw(table);
        Map<String, Object> earlier = Map.copyOf(request.state);
        present.add(1, TABLET);
        draw(table);

        request.state = new HashMap<>(earlier);
        request.begin(PhaseId.APPLY_REQUEST_VALUES);

        assertThat(read(table)).containsExactly(OWN, PHONE);
    }

    @Test
    void itCountsAlsoWhenTheServerHasForgottenTheTable() {
        draw(table());
        present.clear();
        request.begin(PhaseId.APPLY_REQUEST_VALUES);

        assertThat(read(table())).containsExactly(OWN, PHONE);
    }

    @Test
    void aPageWithoutItsStateHasNoRows() {
        request.begin(PhaseId.APPLY_REQUEST_VALUES);
        SessionTable table = table();

        assertThat(table.count(Map.of())).isZero();
        assertThat(read(table)).isEmpty();
    }

    @Test
    void thePageThatIsDrawnThenHasThePresentRows() {
        SessionTable table = table();
        draw(table);
        present.add(1, TABLET);
        request.begin(PhaseId.APPLY_REQUEST_VALUES);
        read(table);

        request.phase = PhaseId.RENDER_RESPONSE;

        assertThat(read(table)).containsExactly(OWN, TABLET, PHONE);
    }

    private void draw(SessionTable table) {
        request.begin(PhaseId.RENDER_RESPONSE);
        assertThat(read(table)).isEqualTo(present);
    }

    /** As p:dataTable does. */
    private static List<Shown> read(SessionTable table) {
        table.setRowCount(table.count(Map.of()));
        List<Shown> rows = table.load(0, 25, Map.of(), Map.of());
        table.setWrappedData(rows);
        return rows;
    }

    private SessionTable table() {
        return new SessionTable(
                new FakeTableMemory(), Shown::browser, request, () -> request.state, () -> List.copyOf(present));
    }

    private static Shown session(String browser, boolean own) {
        return new Shown(browser, browser, "10.0.0.7", Instant.EPOCH, Instant.EPOCH, false, own);
    }

    /** A request of Faces, and the state of its page. */
    private static final class Request extends FacesContextWrapper {

        private Map<String, Object> state = new HashMap<>();
        private final Map<Object, Object> attributes = new HashMap<>();
        private PhaseId phase;

        Request() {
            super(null);
        }

        void begin(PhaseId first) {
            attributes.clear();
            phase = first;
        }

        @Override
        public FacesContext getWrapped() {
            throw new IllegalStateException("not in this test");
        }

        @Override
        public PhaseId getCurrentPhaseId() {
            return phase;
        }

        @Override
        public Map<Object, Object> getAttributes() {
            return attributes;
        }
    }
}
