package se.radslag.cycle;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the offices up to what the configuration says, at each start. */
@Component
@EnableConfigurationProperties({OfficeProperties.class, CycleProperties.class})
class OfficeSeeding implements ApplicationRunner {

    private final Offices offices;
    private final OfficeProperties properties;

    OfficeSeeding(Offices offices, OfficeProperties properties) {
        this.offices = offices;
        this.properties = properties;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        properties.offices().forEach(settings -> offices.put(office(settings)));
    }

    private static Office office(OfficeProperties.Settings settings) {
        return new Office(
                OfficeId.random(),
                settings.key(),
                settings.department(),
                settings.unit(),
                settings.senderName(),
                settings.contactPerson(),
                settings.contactTelephone(),
                settings.contactAddress(),
                settings.mailbox(),
                settings.recordSeries());
    }
}
