package se.radslag.cycle;

/** What the personal page says about its year before anything else. */
record YearHeading(
        String title,
        String theme,
        Cycle.Status status,
        String calledOffReason,
        String contact,
        String contactAddress) {

    static YearHeading of(Cycle cycle, Office office) {
        return new YearHeading(
                cycle.title(),
                cycle.theme(),
                cycle.status(),
                cycle.calledOffReason(),
                office.contactPerson(),
                cycle.contactAddress());
    }

    public boolean isEnded() {
        return status == Cycle.Status.ENDED;
    }

    public boolean isCalledOff() {
        return status == Cycle.Status.CALLED_OFF;
    }
}
