package org.gavel.web.console;

/** The addresses of the attendance of a room, all within the application. */
public final class AttendanceLinks {

    private final AttendanceAddress address;

    AttendanceLinks(AttendanceAddress address) {
        this.address = address;
    }

    /** {@return the conference and its domain, which forms carry} */
    public String getRoom() {
        return address.room().key();
    }

    /** {@return the number of the conference in the room, from 1; 0 for all conferences} */
    public int getOrdinal() {
        return address.ordinal();
    }

    /** {@return the address of the room} */
    public String getRoomAddress() {
        return RoomAddress.of(address.room());
    }

    /** {@return the address of the page itself} */
    public String getHere() {
        return AttendancePage.ADDRESS + "?" + address.text();
    }

    /** {@return the address of the page of all conferences of the room} */
    public String getAll() {
        return AttendancePage.ADDRESS + "?" + address.with(0).text();
    }

    /**
     * {@return the address of the page of one of the conferences}
     *
     * @param row the conference
     */
    public String of(AttendedConferenceRow row) {
        return AttendancePage.ADDRESS + "?" + address.with(row.ordinal()).text();
    }

    /** {@return the address of the attendance as a file} */
    public String getExport() {
        return AttendanceDownload.ADDRESS + "?" + address.text();
    }
}
