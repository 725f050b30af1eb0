using Amazon.CDK;
using Infrastructure;

var app = new App();
_ = new GoodStack(app, "good");
_ = new BadStack(app, "bad");
app.Synth();
