# The scripts in this folder read this: the account's default VPC and two of its subnets.
VPC="$(aws ec2 describe-vpcs --filters Name=is-default,Values=true \
  --query 'Vpcs[0].VpcId' --output text)"
read -r SUBNET_A SUBNET_B <<<"$(aws ec2 describe-subnets \
  --filters "Name=vpc-id,Values=$VPC" Name=default-for-az,Values=true \
  --query 'Subnets[:2].SubnetId' --output text)"

# group NAME: prints the ID of one of our security groups.
group() {
  aws ec2 describe-security-groups \
    --filters "Name=vpc-id,Values=$VPC" "Name=group-name,Values=$1" \
    --query 'SecurityGroups[0].GroupId' --output text
}
