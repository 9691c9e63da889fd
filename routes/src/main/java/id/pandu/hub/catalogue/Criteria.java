package id.pandu.hub.catalogue;

import id.pandu.api.model.ServiceEligibility;
import id.pandu.api.model.ServiceEligibility.AppliesToEnum;
import id.pandu.hub.catalogue.Criterion.Age;
import id.pandu.hub.catalogue.Criterion.AtHand;
import id.pandu.hub.catalogue.Criterion.Coverage;
import id.pandu.hub.catalogue.Criterion.Decile;
import id.pandu.hub.catalogue.Criterion.Enrolment;
import id.pandu.hub.catalogue.Criterion.Household;
import id.pandu.hub.catalogue.Criterion.NotReceiving;
import id.pandu.hub.catalogue.Criterion.OfGender;
import id.pandu.hub.catalogue.Criterion.Offered;
import id.pandu.hub.catalogue.Criterion.OneOf;
import id.pandu.hub.catalogue.Criterion.Residence;
import java.util.ArrayList;
import java.util.List;

/** Takes a service's eligibility apart into criteria. */
final class Criteria {

    private Criteria() {}

    /** Every criterion of a service in a region, in the order in which they are told. */
    static List<Criterion> of(Service service, String region) {
        var criteria = new ArrayList<Criterion>();
        criteria.add(new Offered(!service.offersIn(region).isEmpty()));
        ServiceEligibility rules = service.eligibility();
        if (rules.appliesTo() == AppliesToEnum.HOUSEHOLD) {
            criteria.add(new Household());
        }
        ofThePerson(rules, criteria);
        ofTheHousehold(rules, region, criteria);
        if (rules.targetGroupsOnly()) {
            criteria.add(new OneOf(service.targetGroups()));
        }
        service.documents().forEach(document -> criteria.add(new AtHand(document)));
        return List.copyOf(criteria);
    }

    private static void ofThePerson(ServiceEligibility rules, List<Criterion> criteria) {
        if (rules.minimumAge() != null || rules.maximumAge() != null) {
            criteria.add(new Age(rules.minimumAge(), rules.maximumAge()));
        }
        if (rules.gender() != null) {
            criteria.add(new OfGender(rules.gender()));
        }
        if (rules.coverage() != null) {
            criteria.add(new Coverage(rules.coverage()));
        }
        if (rules.enrolled() != null) {
            criteria.add(new Enrolment(rules.enrolled()));
        }
    }

    private static void ofTheHousehold(ServiceEligibility rules, String region, List<Criterion> criteria) {
        if (rules.maximumDecile() != null) {
            criteria.add(new Decile(rules.maximumDecile()));
        }
        if (rules.residentsOnly()) {
            criteria.add(new Residence(region));
        }
        if (rules.notReceiving() != null) {
            criteria.add(new NotReceiving(rules.notReceiving()));
        }
    }
}
